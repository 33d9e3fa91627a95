import { speak } from "../src/text/words.svelte";

await speak("en");
