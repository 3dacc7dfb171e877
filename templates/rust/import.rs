use {{ library }}::{{ type_name }};
