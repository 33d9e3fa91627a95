declare module "*.ftl" {
  import type { Words } from "./words.gen";

  const words: Words;
  export default words;
}
