/** Names of persons. */
export const people =
  "Anna Ben Maria Tom Lena Jack Nora Paul Rosa Max Ella Sam Aisha Omar Priya Diego Yuki Felix Ines Hugo Mina Carlos Greta Victor".split(
    " ",
  );

/** Things sold by the piece, in the plural. */
export const goods =
  "pencils pens notebooks erasers rulers folders markers stamps brushes candles mugs plates towels scarves hats".split(
    " ",
  );

/** Fruits, in the plural. */
export const fruits = "apples pears oranges lemons peaches plums mangoes melons figs kiwis".split(" ");

/** Things that children collect, in the plural. */
export const treasures = "marbles stickers cards coins shells beads buttons badges comics tokens".split(" ");

/** Things to save for, in the singular, with "a". */
export const costly = ["bicycle", "guitar", "camera", "tent", "skateboard", "telescope", "keyboard", "tablet"];

/** Invented towns. */
export const towns = ["Ashford", "Brookdale", "Milton", "Riverton", "Oakham", "Lakeside", "Granville", "Northfield"];
