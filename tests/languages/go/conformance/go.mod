// A user of the generated packages, which walks every table through the public API and prints what it
// finds.
module conformance

go 1.23

require example.com/ekyc-codes v0.1.0

replace example.com/ekyc-codes => ../../../../generated/go
