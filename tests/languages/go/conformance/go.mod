// A user of the generated packages, which walks every table through the public API and prints what it
// finds.
module conformance

go 1.24

require example.com/ekyc v0.1.0

replace example.com/ekyc => ../../../../generated/go
