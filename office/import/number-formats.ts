// The forms in which Word counts (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat), as far as Chinese offices use them.

import { formatChinese, formatCircled } from '../../core/index.js'

/** What Word shows for a number in this format; formats that are unknown count in digits, as Word does. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'none':
    case 'bullet':
      return ''
    case 'decimalZero':
      return String(value).padStart(2, '0')
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return eachDigit(value, '０１２３４５６７８９')
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
      return formatChinese(value)
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return eachDigit(value, '〇一二三四五六七八九')
    case 'chineseLegalSimplified':
      return legal(value)
    case 'ideographTraditional':
      return inTurn(value, '甲乙丙丁戊己庚辛壬癸')
    case 'ideographZodiac':
      return inTurn(value, '子丑寅卯辰巳午未申酉戌亥')
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return formatCircled(value) ?? String(value)
    case 'decimalEnclosedParen':
      return symbol(value, 0x2474, 20) ?? `(${value})`
    case 'decimalEnclosedFullstop':
      return symbol(value, 0x2488, 20) ?? `${value}.`
    case 'ideographEnclosedCircle':
      return symbol(value, 0x3280, 10) ?? `(${value})`
    case 'upperLetter':
      return letters(value)
    case 'lowerLetter':
      return letters(value).toLowerCase()
    case 'upperRoman':
      return roman(value)
    case 'lowerRoman':
      return roman(value).toLowerCase()
    default:
      return String(value)
  }
}

function eachDigit(value: number, digits: string): string {
  return String(value).replace(/\d/g, digit => digits.charAt(Number(digit)))
}

/** 壹、贰、叁: the same words in the characters of banks; ten is 壹拾. */
function legal(value: number): string {
  const words = formatChinese(value).replace(/^十/, '一十')
  return words.replace(/[一二三四五六七八九十百千〇]/g, char => '壹贰叁肆伍陆柒捌玖拾佰仟零'.charAt('一二三四五六七八九十百千〇'.indexOf(char)))
}

function inTurn(value: number, words: string): string {
  return value < 1 ? String(value) : words.charAt((value - 1) % words.length)
}

function symbol(value: number, first: number, count: number): string | undefined {
  return value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : undefined
}

/** A … Z, AA, BB …, as Word goes on after Z. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value)
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26))
}

const ROMAN = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
] as const

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  let rest = value
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(rest / worth)
    rest -= times * worth
    return sign.repeat(times)
  }).join('')
}
