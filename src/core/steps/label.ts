/** How many characters of a step are a label that states nothing: "2. ", "Step 3: ", "步驟 3：", "- ". */
export function labelLength(text: string): number {
  return /^(?:[\s*_#>•]|-\s)*(?:(?:(?:step|步[驟骤])\s*)?\d{1,3}(?:[.:)](?!\d)|：)[\s*_]*)?/i.exec(text)![0].length;
}
