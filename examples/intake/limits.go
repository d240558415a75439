package main

import "time"

// What one request may cost. A document of maxDocument decodes in a few milliseconds,
// and no answer about it takes more than a hundred times that.
const (
	maxBody     = 16 << 20  // bytes of a POST
	maxEvents   = 5000      // events of a POST, which are one transaction
	maxDocument = 256 << 10 // bytes of one event
	maxHeld     = 64 << 20  // bytes of documents that wait to be stored, in all requests
	maxRecords  = 64        // records of one event
	maxEvent    = 1 << 20   // bytes of all records of one event
	maxPage     = 100       // events of a page of the list
	maxPageSize = 4 << 20   // bytes of records read for a page
	maxScanned  = 1000      // events looked at for a page
	maxProblems = 256       // problems of one answer
	maxSteps    = 200       // steps of a chart
	maxPairs    = 200       // events compared in a search for duplicates

	// Where duplicates are looked for.
	spare    = 3 * 24 * 3600  // seconds before and after the event
	longest  = 40 * 24 * 3600 // seconds that another may have begun before
	around   = int64(3 * 1e7) // 1e-7 degrees around each of maxBoxes points: the reach of a province
	maxBoxes = 4

	headerTime = 5 * time.Second  // to send the header of a request
	bodyTime   = 30 * time.Second // to send all of it
	answerTime = 10 * time.Second // to work out an answer, with the wait for a free worker
)
