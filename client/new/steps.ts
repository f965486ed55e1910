// Questions one after the other, with a way back to the one before: VS Code's own wizards look like this.

import {
  QuickInputButtons,
  window,
  type Disposable,
  type QuickInput,
  type QuickInputButton,
  type QuickPickItem,
} from 'vscode'

/** `undefined` where the drafter gave up. */
export type Answer<T> = { readonly value: T } | 'back' | undefined

/** Where a question stands among its fellows; the first one has no way back. */
export interface Step {
  readonly title: string
  readonly step: number
  readonly totalSteps: number
}

/** Asks all questions, going back where the drafter wants to; ends early where he gives up. */
export async function inTurn(
  title: string,
  questions: readonly ((step: Step) => Promise<Answer<unknown>>)[],
): Promise<void> {
  let at = 0
  for (let ask = questions[at]; ask !== undefined; ask = questions[at]) {
    const answer = await ask({ title, step: at + 1, totalSteps: questions.length })
    if (answer === undefined) return
    at += answer === 'back' ? -1 : 1
  }
}

/** Hands over what was answered, if it was, and passes the answer on. */
export function kept<T>(answer: Answer<T>, keep: (value: T) => void): Answer<T> {
  if (answer !== undefined && answer !== 'back') keep(answer.value)
  return answer
}

export interface TextQuestion {
  readonly prompt: string
  readonly placeholder?: string
  readonly value: string
  /** What is wrong with an answer; `undefined` where it will do. */
  readonly check: (answer: string) => string | undefined
}

export function askText(step: Step, { prompt, placeholder = '', value, check }: TextQuestion): Promise<Answer<string>> {
  const input = window.createInputBox()
  Object.assign(input, step, { prompt, placeholder, value, buttons: backButton(step), ignoreFocusOut: true })
  return answered<string>(input, settle => [
    input.onDidTriggerButton(() => settle('back')),
    input.onDidChangeValue(text => {
      input.validationMessage = check(text)
    }),
    input.onDidAccept(() => {
      input.validationMessage = check(input.value)
      if (input.validationMessage === undefined) settle({ value: input.value.trim() })
    }),
  ])
}

export function askChoice<Item extends QuickPickItem>(
  step: Step,
  placeholder: string,
  items: readonly Item[],
): Promise<Answer<Item>> {
  const input = window.createQuickPick<Item>()
  Object.assign(input, step, { placeholder, items, buttons: backButton(step), ignoreFocusOut: true })
  return answered<Item>(input, settle => [
    input.onDidTriggerButton(() => settle('back')),
    input.onDidAccept(() => {
      const [chosen] = input.selectedItems
      if (chosen !== undefined) settle({ value: chosen })
    }),
  ])
}

function backButton({ step }: Step): readonly QuickInputButton[] {
  return step > 1 ? [QuickInputButtons.Back] : []
}

async function answered<T>(
  input: QuickInput,
  listen: (settle: (answer: Answer<T>) => void) => readonly Disposable[],
): Promise<Answer<T>> {
  const listeners: Disposable[] = []
  try {
    return await new Promise<Answer<T>>(settle => {
      listeners.push(...listen(settle), input.onDidHide(() => settle(undefined)))
      input.show()
    })
  } finally {
    listeners.forEach(listener => listener.dispose())
    input.dispose()
  }
}
