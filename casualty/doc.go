// Package casualty is described in doc.go of the module's next step.
package casualty
