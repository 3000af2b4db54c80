-- claimlint in Neovim (0.7 or later): put this file into a folder `lua` of your runtime path and call
--
--     require("claimlint").setup()
--
-- in your init.lua. `setup` takes { cmd = {...}, filetypes = {...}, settings = {...}, on_attach = function }.

local M = {}

local ROOT_FILES = { "claimlint.toml", ".claimlint.toml", "pyproject.toml", "sources", "evidence", "references", ".git" }
local DEFAULTS = {
  cmd = { "claimlint", "server" },
  filetypes = { "markdown", "text", "rmd", "quarto", "pandoc", "tex" },
  settings = {},
}

-- The folder upward from a draft that holds its sources or the configuration; else the draft's own.
local function root_of(path)
  local folder = vim.fn.fnamemodify(path, ":p:h")
  local here = folder
  while true do
    for _, name in ipairs(ROOT_FILES) do
      if vim.fn.filereadable(here .. "/" .. name) == 1 or vim.fn.isdirectory(here .. "/" .. name) == 1 then
        return here
      end
    end
    local above = vim.fn.fnamemodify(here, ":h")
    if above == here then
      return folder
    end
    here = above
  end
end

-- Keys for a draft, and for the evidence that a jump leads to: there `gr` leads back to the claims.
local function set_keys(buffer)
  local function map(key, action, description)
    vim.keymap.set("n", key, action, { buffer = buffer, desc = description })
  end
  map("K", vim.lsp.buf.hover, "claim and evidence side by side")
  map("gd", vim.lsp.buf.definition, "to the evidence")
  map("gr", vim.lsp.buf.references, "to the claims that rest on this")
  map("<leader>ca", vim.lsp.buf.code_action, "what to do about this finding")
end

-- Neovim before 0.8 has no vim.lsp.start: one client for each root folder is kept here.
local clients = {}

local function start(config, buffer)
  if vim.lsp.start then
    return vim.lsp.start(config, { bufnr = buffer })
  end
  local id = clients[config.root_dir]
  if not id or not vim.lsp.get_client_by_id(id) then
    id = vim.lsp.start_client(config)
    clients[config.root_dir] = id
  end
  if id then
    vim.lsp.buf_attach_client(buffer, id)
  end
  return id
end

function M.attach(options, buffer)
  local path = vim.api.nvim_buf_get_name(buffer)
  if path == "" or vim.bo[buffer].buftype ~= "" then
    return
  end
  start({
    name = "claimlint",
    cmd = options.cmd,
    root_dir = root_of(path),
    init_options = options.settings,
    on_attach = function(client, attached)
      set_keys(attached)
      if options.on_attach then
        options.on_attach(client, attached)
      end
    end,
  }, buffer)
end

function M.setup(options)
  options = vim.tbl_extend("force", DEFAULTS, options or {})
  vim.api.nvim_create_autocmd("FileType", {
    pattern = options.filetypes,
    group = vim.api.nvim_create_augroup("claimlint", { clear = true }),
    callback = function(event)
      M.attach(options, event.buf)
    end,
  })
end

return M
