import { createApp } from "vue";
import Page from "./vue-page.vue";

createApp(Page).mount("#app");
