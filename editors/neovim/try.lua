-- Drives claimlint in a real Neovim, without a screen: open, read the diagnostics, fix, jump to the evidence and back,
-- change the source. Run by try.sh; prints one line a step and ends with status 1 if one fails.

local folder, python = vim.env.CLAIMLINT_FOLDER, vim.env.CLAIMLINT_PYTHON
local failed = false

local function say(ok, words)
  io.stdout:write((ok and "ok    " or "FAIL  ") .. words .. "\n")
  failed = failed or not ok
end

local function wait(what, condition)
  local ok = vim.wait(60000, condition, 50)
  say(ok, what)
  return ok
end

local function codes(buffer)
  local found = {}
  for _, d in ipairs(vim.diagnostic.get(buffer)) do
    found[#found + 1] = tostring(d.code or (d.user_data and d.user_data.lsp and d.user_data.lsp.code))
  end
  table.sort(found)
  return table.concat(found, " ")
end

local function request(method, extra)
  local params = vim.lsp.util.make_position_params(0, "utf-16")
  local answers = vim.lsp.buf_request_sync(0, method, vim.tbl_extend("force", params, extra or {}), 30000) or {}
  for _, answer in pairs(answers) do
    return answer.result
  end
end

local function file_of(uri)
  return vim.fn.fnamemodify(vim.uri_to_fname(uri), ":t")
end

package.path = vim.env.CLAIMLINT_LUA .. "/?.lua;" .. package.path
require("claimlint").setup({ cmd = { python, "-m", "claimlint", "server" } })
vim.cmd("filetype on")
vim.cmd("edit " .. folder .. "/draft.md")
local draft = vim.api.nvim_get_current_buf()

if wait("open: diagnostics come", function() return codes(draft):find("NUM005") end) then
  say(select(2, codes(draft):gsub("NUM005", "")) == 1, "each diagnostic once: " .. codes(draft))
  local finding
  for _, d in ipairs(vim.diagnostic.get(draft)) do
    if d.message:find("billion") then finding = d end
  end
  local line = vim.api.nvim_buf_get_lines(draft, finding.lnum, finding.lnum + 1, true)[1]
  say(line:sub(finding.col + 1, finding.end_col) == "€3.2 billion", "the words behind an emoji: " .. line:sub(finding.col + 1, finding.end_col))

  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col + 1 })
  local hover = request("textDocument/hover")
  local words = type(hover.contents) == "table" and hover.contents.value or ""
  say(words:find("million") ~= nil and words:find("contradicts") ~= nil, "hover shows both texts")

  vim.lsp.buf.definition()
  if wait("definition leads to the source", function() return vim.api.nvim_buf_get_name(0):find("1%.md$") end) then
    say(vim.api.nvim_get_current_line():find("€3.2 million") ~= nil, "at its passage: " .. vim.api.nvim_get_current_line())
    vim.wait(500)
    local back = request("textDocument/references", { context = { includeDeclaration = true } })
    if not back then -- the source is no draft of its own, but the client is attached to it by its file type
      say(false, "references answer")
    else
      say(#back > 0 and file_of(back[1].uri) == "draft.md", "references lead back to the draft: " .. #back)
    end
    vim.cmd("buffer " .. draft)
  end

  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col + 1 })
  local range = { start = { line = finding.lnum, character = 0 }, ["end"] = { line = finding.lnum, character = 60 } }
  local actions = request("textDocument/codeAction", { range = range, context = { diagnostics = {} } })
  say(actions[1].isPreferred and actions[1].title:find("^Write") ~= nil, "the fix is offered first: " .. actions[1].title)
  vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16")
  wait("fix: the finding is gone", function() return not codes(draft):find("NUM005") end)

  vim.cmd("edit " .. folder .. "/sources/1.md")
  vim.cmd([[%s/3\.2 million/4.2 million/]])
  vim.cmd("silent write")
  vim.cmd("buffer " .. draft)
  wait("a changed source gives a new finding", function() return codes(draft) ~= "" and codes(draft):find("NUM") end)
end

io.stdout:write(failed and "failed\n" or "all passed\n")
vim.cmd(failed and "cquit!" or "qall!")
