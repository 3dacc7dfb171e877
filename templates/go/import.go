import "{{ module }}/{{ package }}"
