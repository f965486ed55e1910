// How a file is named to people.

export function displayPath(path: string): string {
  return path === '-' ? '（标准输入）' : path
}
