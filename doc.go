// Package reported holds what is said about conflict and security events, as it was said.
package reported
