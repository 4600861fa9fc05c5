/** How many characters of a step are a label that states nothing: "2. ", "Step 3: ", "- ". */
export function labelLength(text: string): number {
  return /^(?:[\s*_#>•]|-\s)*(?:(?:step\s*)?\d{1,3}[.:)](?!\d)[\s*_]*)?/i.exec(text)![0].length;
}
