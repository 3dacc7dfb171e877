import { {{ constant }} } from "{{ module }}";
