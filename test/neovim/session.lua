-- A drafter in Neovim with nothing but its own client: what was seen goes as JSON into the file YAODIAN_SEEN names.

local PATIENCE = 30000 -- milliseconds, for a busy machine; nothing waits longer than it has to

local seen = {}
local encoding = os.getenv('YAODIAN_ENCODING')

local function await(what, condition)
  if not vim.wait(PATIENCE, condition, 20) then error('waited in vain: ' .. what) end
end

local function text_of(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
end

-- The cursor onto the first place of `part`.
local function go_to(part)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = line:find(part, 1, true)
    if column then
      vim.api.nvim_win_set_cursor(0, { number, column - 1 })
      return
    end
  end
  error('not in the text: ' .. part)
end

-- The first place of `part` by `text`, and the cursor behind it.
local function replace(part, text)
  go_to(part)
  local line, column = unpack(vim.api.nvim_win_get_cursor(0))
  vim.api.nvim_buf_set_text(0, line - 1, column, line - 1, column + #part, { text })
  vim.wo.virtualedit = 'all'
  vim.api.nvim_win_set_cursor(0, { line, column + #text })
end

local function ask(method, params)
  local answer = vim.lsp.buf_request_sync(0, method, params, PATIENCE)
  for _, one in pairs(answer or {}) do
    if one.err then error(method .. ': ' .. one.err.message) end
    return one.result
  end
  error('no answer: ' .. method)
end

local function start()
  local capabilities = vim.lsp.protocol.make_client_capabilities()
  capabilities.general = { positionEncodings = { encoding } }
  local id = vim.lsp.start_client({
    name = 'yaodian',
    cmd = { os.getenv('YAODIAN_NODE'), os.getenv('YAODIAN_SERVER'), '--stdio' },
    root_dir = vim.fn.getcwd(),
    capabilities = capabilities,
    offset_encoding = encoding,
    get_language_id = function() return 'yaodian' end,
  })
  assert(id, 'the client starts')
  vim.lsp.buf_attach_client(0, id)
  await('the server', function() return vim.lsp.get_client_by_id(id).initialized end)
  return vim.lsp.get_client_by_id(id)
end

local function finds_gap(buffer)
  for _, diagnostic in ipairs(vim.diagnostic.get(buffer)) do
    if diagnostic.code == 'numbering/gap' then return true end
  end
  return false
end

local function findings()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local place = vim.api.nvim_buf_get_text(
      0, diagnostic.lnum, diagnostic.col, diagnostic.end_lnum, diagnostic.end_col, {})
    table.insert(found, { code = diagnostic.code, text = table.concat(place, '\n') })
  end
  return found
end

-- What Neovim's own menu would show; takes the first action with `part` in its title.
local function act(part)
  local before = text_of(0)
  local titles = {}
  local refused
  vim.ui.select = function(items, options, choose)
    for _, item in ipairs(items) do table.insert(titles, (options.format_item(item))) end
    for _, item in ipairs(items) do
      if options.format_item(item):find(part, 1, true) then return choose(item) end
    end
    refused = true
  end
  vim.lsp.buf.code_action()
  await("the code action", function() return refused or text_of(0) ~= before end)
  if refused then error(part .. " is none of " .. table.concat(titles, " | ")) end
  return titles
end

-- What stands around the notice, by Neovim's own commands: definition, outline, hover.
local function read(notice)
  vim.lsp.buf.document_symbol()
  await('the outline', function() return #vim.fn.getqflist() > 0 end)
  seen.outline = vim.tbl_map(function(item) return item.text end, vim.fn.getqflist())
  vim.cmd('cclose')

  go_to('市水利局')
  vim.lsp.buf.hover()
  local function floating()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then return window end
    end
  end
  await('the hover', floating)
  seen.hover = text_of(vim.api.nvim_win_get_buf(floating()))
  vim.api.nvim_win_close(floating(), true)

  vim.lsp.buf.definition()
  await('the definition', function() return vim.api.nvim_get_current_buf() ~= notice end)
  seen.definition = { vim.fn.expand('%:t'), vim.api.nvim_get_current_line() }
  vim.cmd('buffer ' .. notice)
end

-- The settings of the editor, and those of the project as they are typed.
local function configure(client, notice)
  client.config.settings = { yaodian = { rename = { keepFormerName = false } } }
  client.notify('workspace/didChangeConfiguration', { settings = client.config.settings })
  go_to('市气象局')
  vim.lsp.buf.rename('市气象台')
  await('the other name', function() return text_of(notice):find('市气象局', 1, true) == nil end)
  seen.forgotten = text_of(vim.fn.bufnr('单位名录.yaodian'))

  replace('3.修订', '5.修订')
  await('the gap', function() return finds_gap(notice) end)
  vim.cmd('edit yaodian.config.json')
  vim.lsp.buf_attach_client(0, client.id)
  vim.api.nvim_buf_set_lines(0, 0, -1, false, { '{ "规则": { "numbering/gap": "关" } }' })
  await('the check to be off', function() return not finds_gap(notice) end)
  seen.off = true
  vim.cmd('bwipeout!')
  vim.cmd('buffer ' .. notice)
  replace('5.修订', '3.修订')
end

local function run()
  vim.cmd('edit 要点.yaodian')
  local notice = vim.api.nvim_get_current_buf()
  local client = start()
  seen.encoding = client.server_capabilities.positionEncoding

  await('findings', function() return #vim.diagnostic.get(0) > 0 end)
  seen.findings = findings()

  go_to('5.修订')
  seen.actions = act('从这里起依次改为3')
  seen.fixed = text_of(notice)

  replace('市气象局配合）', '市气')
  local items = ask('textDocument/completion', vim.lsp.util.make_position_params(0, encoding)).items
  seen.completion = vim.tbl_map(function(item) return item.label end, items)
  vim.lsp.util.apply_text_edits({ items[1].textEdit }, notice, encoding)
  seen.completed = text_of(notice)
  replace('牵头，市气象局', '牵头，市气象局配合）')

  read(notice)
  go_to('市水利局牵头')
  vim.lsp.buf.rename('市水务局')
  await('the new name', function() return text_of(notice):find('市水务局', 1, true) ~= nil end)
  seen.renamed = {}
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    local name = vim.fn.fnamemodify(vim.api.nvim_buf_get_name(buffer), ':t')
    if name ~= '' then seen.renamed[name] = text_of(buffer) end
  end

  replace('（市应急管理局牵头，市水务局配合）', '(市应急管理局牵头,市水务局配合)  ')
  if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = PATIENCE })
  else vim.lsp.buf.formatting_sync(nil, PATIENCE) end
  seen.formatted = text_of(notice)

  go_to('1.健全')
  local position = vim.lsp.util.make_position_params(0, encoding).position
  ask('workspace/executeCommand', {
    command = 'yaodian.moveItemsDown',
    arguments = { { textDocument = { uri = vim.uri_from_bufnr(notice) }, range = { start = position, ['end'] = position } } },
  })
  seen.moved = text_of(notice)

  act('重新编号全文')
  seen.renumbered = text_of(notice)
  configure(client, notice)

  client.stop()
  await('the end of the server', function() return client.is_stopped() end)
  await('the findings to go', function() return #vim.diagnostic.get(notice) == 0 end)
  client = start()
  replace('3.修订', '4.修订')
  await('findings of the second server', function() return finds_gap(notice) end)
  seen.restarted = findings()
  client.stop()
  await('the end of the second server', function() return client.is_stopped() end)
end

local ok, message = xpcall(run, debug.traceback)
if not ok then seen.failure = tostring(message) end
local file = assert(io.open(os.getenv('YAODIAN_SEEN'), 'w'))
file:write(vim.json and vim.json.encode(seen) or vim.fn.json_encode(seen))
file:close()
vim.cmd('qall!')
