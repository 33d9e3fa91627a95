import "./styles/fonts.css";
import "./styles/tokens.css";
import "./styles/base.css";

import { mount } from "svelte";

import { openBackend } from "./backend";
import { Desk } from "./state/desk.svelte";
import { speak } from "./text/words.svelte";
import App from "./views/App.svelte";

const target = document.getElementById("app");
if (target !== null) {
  const [backend] = await Promise.all([openBackend(), speak("")]);
  mount(App, { target, props: { desk: new Desk(backend) } });
}
