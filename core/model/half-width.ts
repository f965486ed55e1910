// Full-width digits as half-width ones; every character keeps its place.

export function halfWidthDigits(text: string): string {
  return text.replace(/[０-９]/g, digit => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
}
