/** The character tables of opencc-js carry no types: `源 目|源 目|…`. */
declare module 'opencc-js/dict/TSCharacters' {
  const table: string;
  export default table;
}

declare module 'opencc-js/dict/HKVariantsRev' {
  const table: string;
  export default table;
}
