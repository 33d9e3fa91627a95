// The voice of the web view itself, for systems whose voice the engine does not reach (Windows, macOS).

import type { Became, ToSay, VoiceView } from "../api/calls.gen";
import { text } from "../text/words.svelte";

// Chromium's web view looks for its voices when it is first asked, and has none until then.
globalThis.speechSynthesis?.getVoices();

/** The voices of a language. */
export function voicesOf(language: string): VoiceView[] {
  const voices = globalThis.speechSynthesis?.getVoices() ?? [];
  return voices.filter((voice) => voice.lang.toLowerCase().startsWith(language)).map(({ name, lang }) => ({ name, language: lang }));
}

/** Answers what says a list: what is new is said behind the rest, and what is no longer on it is not said any more. */
export function sayer(report: (id: number, became: Became) => void): (wanted: readonly ToSay[]) => void {
  const voice = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  const under = new Set<number>();
  return (wanted) => {
    if ([...under].some((id) => !wanted.some((one) => one.id === id))) {
      under.clear();
      voice?.cancel();
    }
    for (const one of wanted) {
      if (under.has(one.id)) continue;
      under.add(one.id);
      if (voice === undefined || voice.getVoices().length === 0) {
        report(one.id, { is: "failed", why: text.player.noVoice });
        return;
      }
      const said = new SpeechSynthesisUtterance(one.text);
      if (one.language !== null) said.lang = one.language;
      said.voice = voice.getVoices().find(({ name }) => name === one.voice) ?? null;
      said.rate = one.speed / 100;
      said.onstart = () => under.has(one.id) && report(one.id, { is: "begun" });
      // What was cancelled was forgotten before.
      said.onend = () => under.delete(one.id) && report(one.id, { is: "ended" });
      said.onerror = ({ error }) => under.delete(one.id) && report(one.id, { is: "failed", why: `${text.player.noVoice} (${error})` });
      voice.speak(said);
    }
  };
}
