// Package attribution is described in doc.go of the module's next step.
package attribution
