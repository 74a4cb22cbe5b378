import { define } from "./elements/define.js";

define(new URL(".", import.meta.url));
