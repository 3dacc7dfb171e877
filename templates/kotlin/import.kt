import {{ package }}.{{ type_name }}
