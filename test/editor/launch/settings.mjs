// User settings that keep VS Code quiet: no welcome page, no updates, no telemetry, no assistant panel.

const quietSettings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.accessibilitySupport': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  // In a browser VS Code saves by itself after a second, and a test could no longer undo what it did.
  'files.autoSave': 'off',
  'files.exclude': { '.vscode': true },
  // A workspace that is not trusted is told so on the page, not in a dialog.
  'security.workspace.trust.startupPrompt': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
}

/** `theme` is the name of a colour theme; VS Code's own light or dark one if not said. */
export function settings(theme) {
  return JSON.stringify({ ...quietSettings, ...theme === undefined ? {} : { 'workbench.colorTheme': theme } }, undefined, 2)
}
