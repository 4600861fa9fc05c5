/** Languages that problems are written in: English, Chinese in traditional and in simplified characters. */
export const languages = ["en", "zh-hant", "zh-hans"] as const;
export type Language = (typeof languages)[number];

/** The wordings of one language. Chinese ones are written in traditional characters and given in those of the language. */
export type Tongue = (english: readonly string[], chinese: readonly string[]) => readonly string[];

export const tongueOf =
  (language: Language): Tongue =>
  (english, chinese) => {
    if (language === "en") return english;
    return language === "zh-hant" ? chinese : chinese.map(simplified);
  };

/** Words that differ by more than their characters. */
const words: readonly (readonly [string, string])[] = [
  ["平方公尺", "平方米"],
  ["公尺", "米"],
  ["公分", "厘米"],
  ["公升", "升"],
];

/** Of the characters that this program's Chinese texts use, those with a simplified form, which follows them. */
const pairs =
  "來来個个偉伟價价兩两剛刚劇剧參参問问國国圍围園园場场寫写寬宽對对師师幾几強强從从後后應应數数時时會会條条樣样歲岁淨净減减滿满漲涨燈灯現现當当盞盏積积籠笼糰团結结縫缝總总繩绳腳脚華华衛卫裝装裡里覺觉計计該该說说請请買买賣卖車车較较這这連连進进過过選选還还邊边鋪铺錢钱鐘钟長长開开間间隻只雞鸡電电項项頭头餘余馬马駛驶騎骑麗丽麵面點点齡龄";

const simplifiedOf = new Map([...pairs.matchAll(/(.)(.)/gu)].map(([, from, to]) => [from, to]));

/** The text in simplified characters, as far as {@link pairs} knows them: all of this program's own texts. */
export function simplified(text: string): string {
  const worded = words.reduce((sum, [from, to]) => sum.replaceAll(from, to), text);
  return [...worded].map((character) => simplifiedOf.get(character) ?? character).join("");
}
