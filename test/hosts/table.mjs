// docs/hosts.md out of facts.json (features and hosts) and results.json (what the last runs came to).

/** The page as Markdown. */
export function hostsPage({ features, hosts }, results) {
  const notes = []
  const cells = features.map(feature => hosts.map(host => cell({ feature, host, result: results[host.name], notes })))
  return [
    '# 在哪里能用什么', '',
    '由测试生成（`npm run hosts`），不要手改。✓ 表示这项功能的测试在该宿主里全部通过，✗ 表示有测试没通过，数字见表下的说明。', '',
    row(['功能', ...hosts.map(({ title }) => title)]),
    row(['---', ...hosts.map(() => ':-:')]),
    ...features.map(({ name, what }, i) => row([`**${name}** ${what}`, ...cells[i]])), '',
    ...notes.map((note, i) => `${i + 1}. ${note}`), '',
    '## 什么时候、用什么运行的', '',
    row(['宿主', '版本', '最近一次运行', '怎样运行']), row(['---', '---', '---', '---']),
    ...hosts.map(({ name, title, run }) => row([title, results[name]?.version ?? '', results[name]?.day ?? '没有运行', `\`${run}\``])), '',
  ].join('\n')
}

function cell({ feature, host, result, notes }) {
  const verdict = result?.features[feature.name]
  if (verdict === 'pass') return '✓'
  if (verdict === 'fail') return '✗'
  const why = verdict === 'skip' ? '测试被跳过'
    : host.lacks?.[feature.name] ?? (result === undefined ? host.absent ?? '没有运行' : '没有测试')
  if (!notes.includes(why)) notes.push(why)
  return String(notes.indexOf(why) + 1)
}

function row(cells) {
  return `| ${cells.join(' | ')} |`
}
