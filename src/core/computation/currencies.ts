/** Of which currency a sign or a unit is; cents are of any currency that has them. */
export const currencyOf: Readonly<Record<string, string>> = {
  $: "dollar",
  dollar: "dollar",
  penny: "dollar",
  nickel: "dollar",
  dime: "dollar",
  quarter: "dollar",
  "€": "euro",
  euro: "euro",
  "£": "pound",
  quid: "pound",
  pence: "pound",
  "¥": "yuan",
  yuan: "yuan",
  角: "yuan",
};
