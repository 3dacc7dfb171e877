// A user of the generated module of tests/golden/columns.
module example.com/consumer

go 1.24

require example.com/apperrors v0.3.0

replace example.com/apperrors => ../generated/go
