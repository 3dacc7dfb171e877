// Somebody's program, which uses the types that are embedded in its module.

print(Catalog.id, Catalog.version)
for entry in Catalog.tables.flatMap(\.entries) {
  print(entry.table, entry.name, entry.code.map { code in "\(code)" } ?? "", entry.description)
}
switch SelfieH5(rawValue: 1002) {
case .suspectedSpoofing: print(1002, "is", SelfieH5.suspectedSpoofing.name ?? "nothing")
case let code: fatalError("\(code)")
}
