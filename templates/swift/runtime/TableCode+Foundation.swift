// @generated {{ catalog.header() }}
// swiftlint:disable all
// swift-format-ignore-file

#if canImport(Foundation)
  import Foundation

  extension TableCode where Self: CustomNSError {
    /// The identifiers of the catalogue and the table.
    {{ access }} static var errorDomain: String {
      "\(Catalog.id).\(table.id)"
    }

    /// What it means, for people, and what printing it gives, for logs and crash reports.
    {{ access }} var errorUserInfo: [String: Any] {
      let printed = String(describing: self)
      // On Linux, `localizedDescription` asks for nothing else.
      return [
        NSLocalizedDescriptionKey: description ?? printed,
        NSDebugDescriptionErrorKey: printed,
      ]
    }
  }

  extension String {
    /// A number for the `errorCode` of a text, the same in every version: its hash by FNV-1a, in
    /// the 31 bits that are an `Int` everywhere.
    fileprivate var number: Int {
      let hash: UInt32 = utf8.reduce(2_166_136_261) { hash, byte in
        (hash ^ UInt32(byte)) &* 16_777_619
      }
      return Int(hash & 0x7FFF_FFFF)
    }
  }
{%- for table in tables %}
{% if table.is_deprecated %}
  @available(*, deprecated)
{%- endif %}
  {%- filter fit %}
  extension {{ table.type_name }}:
    LocalizedError, CustomNSError
  {
  {%- endfilter %}
    /// What it means, which is its `localizedDescription`; for a code that isn't listed, what
    /// printing it gives.
    {{ access }} var errorDescription: String? {
      description ?? String(describing: self)
    }
  {%- match table.code_kind %}
  {%- when CodeKind::Integer %}

    /// The code.
    {{ access }} var errorCode: Int { rawValue }
  {%- else %}

    /// A number made of the text, since an `NSError` has no other codes.
    {{ access }} var errorCode: Int { rawValue.number }
  {%- endmatch %}
  }
{%- endfor %}
#endif
