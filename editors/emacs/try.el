;;; try.el --- drives claimlint in a real Emacs  -*- lexical-binding: t; -*-

;; Run by try.sh: open, read the diagnostics, fix, jump to the evidence and back, change the source.  Prints one line a
;; step; the status is 1 if one fails.

(require 'cl-lib)
(require 'flymake)
(require 'xref)
(require 'claimlint)

(defvar try-folder (getenv "CLAIMLINT_FOLDER"))
(defvar try-failed nil)

(setq claimlint-command (list (getenv "CLAIMLINT_PYTHON") "-m" "claimlint" "server")
      claimlint-modes '(text-mode)
      eglot-connect-timeout 60
      eglot-sync-connect 60
      xref-prompt-for-identifier nil
      auto-mode-alist '(("\\.md\\'" . text-mode))
      make-backup-files nil)

(defun try-say (ok format &rest words)
  "Print a step, which went well if OK."
  (princ (format "%s %s\n" (if ok "ok   " "FAIL ") (apply #'format format words)))
  (unless ok (setq try-failed t)))

(defun try-wait (what condition)
  "Wait until CONDITION holds, and say so of WHAT."
  (let ((end (+ (float-time) 60)))
    (while (and (not (funcall condition)) (< (float-time) end))
      (accept-process-output nil 0.1)
      (sit-for 0.05))
    (let ((ok (funcall condition)))
      (try-say ok "%s" what)
      ok)))

(defun try-messages (buffer)
  "The messages of BUFFER's diagnostics."
  (with-current-buffer buffer
    (mapcar #'flymake-diagnostic-text (flymake-diagnostics))))

(defun try-has (buffer words)
  "Whether a diagnostic of BUFFER says WORDS."
  (cl-some (lambda (text) (string-match-p (regexp-quote words) text)) (try-messages buffer)))

(let ((draft (find-file-noselect (expand-file-name "draft.md" try-folder))))
  (switch-to-buffer draft)
  (text-mode)
  (eglot (list 'text-mode) (project-current) 'eglot-lsp-server claimlint-command "text")
  (flymake-mode 1)
  (when (try-wait "open: diagnostics come" (lambda () (try-has draft "billion")))
    (try-say (= 1 (length (try-messages draft))) "each diagnostic once: %S" (try-messages draft))
    (let* ((diagnostic (car (flymake-diagnostics)))
           (words (buffer-substring-no-properties (flymake-diagnostic-beg diagnostic)
                                                  (flymake-diagnostic-end diagnostic))))
      (try-say (equal words "€3.2 billion") "the words behind an emoji: %s" words)
      (goto-char (1+ (flymake-diagnostic-beg diagnostic))))
    (let* ((hover (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover
                                   (eglot--TextDocumentPositionParams)))
           (words (plist-get (plist-get hover :contents) :value)))
      (try-say (and (string-match-p "million in 2021" words) (string-match-p "contradicts" words))
               "hover shows both texts"))
    (xref-find-definitions "LSP identifier at point.")
    (try-say (string-match-p "1\\.md\\'" (or buffer-file-name "")) "definition leads to the source: %s" buffer-file-name)
    (try-say (string-match-p "€3.2 million" (thing-at-point 'line t)) "at its passage: %s"
             (string-trim (thing-at-point 'line t)))
    (eglot--maybe-activate-editing-mode)
    (when (try-wait "the source is managed too" #'eglot-current-server)
      (let ((found (xref-backend-references 'eglot "LSP identifier at point.")))
        (try-say (and found (string-match-p "harbour fund" (xref-item-summary (car found))))
                 "references lead back to the draft: %d" (length found))))
    (switch-to-buffer draft)
    (goto-char (point-min))
    (search-forward "3.2 b")
    (let* ((actions (eglot-code-actions (point) (point)))
           (first (aref (vconcat actions) 0)))
      (try-say (string-prefix-p "Write" (plist-get first :title)) "the fix is offered first: %s"
               (plist-get first :title))
      (eglot--apply-workspace-edit (plist-get first :edit))
      (eglot--signal-textDocument/didChange)) ; what an idle timer does outside batch mode
    (try-wait "fix: the finding is gone" (lambda () (not (try-has draft "billion"))))
    (with-current-buffer (find-file-noselect (expand-file-name "sources/1.md" try-folder))
      (goto-char (point-min))
      (search-forward "3.2 million")
      (replace-match "4.2 million")
      (save-buffer))
    (switch-to-buffer draft)
    (try-wait "a changed source gives a new finding" (lambda () (try-has draft "4.2")))))

(princ (if try-failed "failed\n" "all passed\n"))
(ignore-errors (eglot-shutdown-all))
(kill-emacs (if try-failed 1 0))
;;; try.el ends here
