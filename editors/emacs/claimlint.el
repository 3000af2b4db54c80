;;; claimlint.el --- claimlint as you write, by way of eglot  -*- lexical-binding: t; -*-

;; Put this file on your `load-path' and add to your init file:
;;
;;     (require 'claimlint)
;;     (add-hook 'markdown-mode-hook #'eglot-ensure)
;;
;; A draft's findings are then flymake's: `C-h .' (or eldoc) shows the claim beside its evidence, `M-.' leads to the
;; evidence, `M-?' in a source leads to the claims that rest on the passage, `M-x eglot-code-actions' says what to do.

;;; Code:

(require 'eglot)

(defgroup claimlint nil
  "Claims that go beyond the evidence that they cite."
  :group 'text)

(defcustom claimlint-command '("claimlint" "server")
  "The command that starts the language server, and its options."
  :type '(repeat string))

(defcustom claimlint-modes '(markdown-mode gfm-mode text-mode)
  "The major modes of drafts and of their sources."
  :type '(repeat symbol))

(add-to-list 'eglot-server-programs
             (cons claimlint-modes (lambda (&rest _) claimlint-command)))

(provide 'claimlint)
;;; claimlint.el ends here
