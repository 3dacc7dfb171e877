
            Rows.add(
                {%- if kind.has_codes() %}
                Codes.{{ constant.name }},
                {%- endif %}
                "{{ constant.entry }}",
                "{{ constant.description }}",
                Billing.{{ constant.billing }},
                {%- if let Some(published) = constant.published %}
                Published(
                    {%- match published.code %}
                    {%- when Some(code) %}
                    "{{ code }}",
                    {%- when None %}
                    null,
                    {%- endmatch %}
                    {%- match published.description %}
                    {%- when Some(description) %}
                    "{{ description }}",
                    {%- when None %}
                    null,
                    {%- endmatch %}
                ),
                {%- endif %}
            )
