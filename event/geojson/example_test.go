package geojson_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"

	"github.com/seed-67285e81/reported/event"
	"github.com/seed-67285e81/reported/event/geojson"
)

// A strike on a base, known as a place with a radius, and a town of which no point is given.
const document = `{"schema":"reported/event/1","id":"al-asad","kind":"indirect-fire","time":"2020-01-08",
	"places":[
		{"name":"Al Asad","country":"IQ","point":{"lat":33.8,"lon":42.4},"radius_km":5,
		 "precision":"place","role":"aimed-at"},
		{"name":"Erbil","country":"IQ","precision":"place","role":"aimed-at"}],
	"claims":[{"stance":"claims","actors":[{"name":"IRGC"}],"sources":[{"kind":"armed-group","org":"IRGC"}]}],
	"tallies":[
		{"stance":"states","harm":"killed","count":{"low":80,"text":"at least 80"},
		 "sources":[{"kind":"state-media","org":"Iranian state TV"}]},
		{"stance":"states","harm":"killed","count":{"low":0,"best":0,"high":0},
		 "sources":[{"kind":"official","org":"Pentagon"}]}]}`

func Example() {
	e, err := event.Decode([]byte(document))
	if err != nil {
		fmt.Println(err)
		return
	}
	var collection, indented bytes.Buffer
	for piece, err := range geojson.Collection(slices.Values([]event.Event{e}), geojson.ShapePoint) {
		if err != nil {
			fmt.Println(err)
			return
		}
		collection.Write(piece)
	}
	if err := json.Indent(&indented, collection.Bytes(), "", " "); err != nil {
		fmt.Println(err)
	}
	os.Stdout.Write(indented.Bytes())
	// Output:
	// {
	//  "type": "FeatureCollection",
	//  "features": [
	//   {
	//    "type": "Feature",
	//    "id": "al-asad/1",
	//    "geometry": {
	//     "type": "Point",
	//     "coordinates": [
	//      42.4,
	//      33.8
	//     ]
	//    },
	//    "properties": {
	//     "event": "al-asad",
	//     "place_number": 1,
	//     "places": 2,
	//     "place": "Al Asad",
	//     "country": "IQ",
	//     "radius_km": 5,
	//     "precision": "place",
	//     "role": "aimed-at",
	//     "kind": "indirect-fire",
	//     "time": "2020-01-08",
	//     "first_day": "2020-01-08",
	//     "last_day": "2020-01-08",
	//     "blamed": "IRGC: claimed",
	//     "claims": 1,
	//     "tallies": 2,
	//     "accounts": 0,
	//     "killed": "at least 0",
	//     "killed_said": "at least 80 (Iranian state TV); none (Pentagon)"
	//    }
	//   },
	//   {
	//    "type": "Feature",
	//    "id": "al-asad/2",
	//    "geometry": null,
	//    "properties": {
	//     "event": "al-asad",
	//     "place_number": 2,
	//     "places": 2,
	//     "place": "Erbil",
	//     "country": "IQ",
	//     "precision": "place",
	//     "role": "aimed-at",
	//     "kind": "indirect-fire",
	//     "time": "2020-01-08",
	//     "first_day": "2020-01-08",
	//     "last_day": "2020-01-08",
	//     "blamed": "IRGC: claimed",
	//     "claims": 1,
	//     "tallies": 2,
	//     "accounts": 0
	//    }
	//   }
	//  ]
	// }
}
