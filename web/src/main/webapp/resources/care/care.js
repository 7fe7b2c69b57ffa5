/* Small comforts; every page works without them. */
(function () {
  'use strict';
  var typing = function (at) { return at && (at.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)); };

  /* Promises count down by themselves; the words come with the page. */
  function span(ms, words) {
    var minutes = Math.max(0, Math.floor(ms / 60000));
    var days = Math.floor(minutes / 1440), hours = Math.floor(minutes % 1440 / 60), rest = minutes % 60;
    if (days) return days + ' ' + words.d + (hours ? ' ' + hours + ' ' + words.h : '');
    if (hours) return hours + ' ' + words.h + (rest ? ' ' + rest + ' ' + words.min : '');
    return rest + ' ' + words.min;
  }
  function tick(skew, words) {
    document.querySelectorAll('.sla[data-due]').forEach(function (chip) {
      var due = Number(chip.dataset.due);
      if (!due) return;
      var left = due - (Date.now() + skew);
      chip.querySelector('.sla-words').textContent = (left < 0 ? words.late : words.due).replace('{0}', span(Math.abs(left), words));
      chip.classList.toggle('late', left < 0 || chip.dataset.late === 'true');
    });
  }

  function filter(box) {
    var options = document.querySelectorAll('#' + box.dataset.filters + ' li');
    var plain = function (text) { return text.toLowerCase().normalize('NFD').replace(/[\u0300-\u036f]/g, ''); };
    function show() {
      var wanted = plain(box.value.trim());
      options.forEach(function (option) {
        var keep = !wanted || plain(option.textContent).indexOf(wanted) >= 0 || option.querySelector('input').checked;
        option.classList.toggle('gone', !keep);
      });
    }
    box.addEventListener('input', show);
    box.addEventListener('keydown', function (event) {
      if (event.key !== 'Enter') return;
      event.preventDefault();
      var wanted = plain(box.value.trim());
      var first = wanted && Array.prototype.find.call(options, function (option) { return plain(option.textContent).indexOf(wanted) >= 0; });
      if (!first) return;
      var input = first.querySelector('input');
      input.checked = true;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      box.value = '';
      show();
    });
  }

  /* The counter: the verdict follows what is ticked; a known phone fills in what is still empty. */
  var later;
  function counter() {
    document.addEventListener('change', function (event) {
      if (!event.target.closest('[data-rechecks]') || event.target.matches('[data-filters]')) {
        if (event.target.id === 'phone' && window.careRecognise) window.careRecognise();
        if (event.target.id === 'modelCode' && window.careRecheck) window.careRecheck();
        return;
      }
      clearTimeout(later);
      later = setTimeout(function () { if (window.careRecheck) window.careRecheck(); }, 250);
    });
  }
  window.care = {
    lookedUp: function (args) {
      var at = document.getElementById(args && args.found ? 'symptom-filter' : 'code');
      if (at) { at.focus(); if (at.select) at.select(); }
    },
    recognised: function (args) {
      if (!args || !args.name) return;
      ['name', 'email', 'language'].forEach(function (field) {
        var box = document.getElementById(field);
        if (box && (!box.value || field === 'language') && args[field]) box.value = args[field];
      });
      var said = document.getElementById('recognised');
      said.textContent = said.dataset.words.replace('{0}', args.name);
    }
  };

  /* What was asked in the background failed: the page stays as it is and says so. */
  function trouble() {
    if (!window.jQuery) return;
    window.jQuery(document).on('pfAjaxError', function (event, xhr) {
      var main = document.getElementById('main');
      var box = document.getElementById('trouble') || document.createElement('div');
      box.id = 'trouble';
      box.className = 'notice bad';
      box.setAttribute('role', 'alert');
      box.textContent = xhr.status === 409 || xhr.status === 401 ? main.dataset.expired
        : main.dataset.trouble + (xhr.responseText && xhr.status === 500 ? ' · ' + main.dataset.incident + ' ' + xhr.responseText : '');
      main.insertBefore(box, main.firstChild);
      box.scrollIntoView({ block: 'nearest' });
    });
  }

  /* An estimate's rows come and go without a round trip, and the server reckons while one types. */
  function estimate(box) {
    var list = box.querySelector('.estimate-lines'), sums = box.querySelector('.sums'), asked = 0, waiting;
    function number() {
      list.querySelectorAll('.estimate-line').forEach(function (row, at) {
        row.querySelectorAll('[id],[for],[aria-describedby]').forEach(function (part) {
          ['id', 'for', 'aria-describedby'].forEach(function (name) {
            if (part.hasAttribute(name)) part.setAttribute(name, part.getAttribute(name).replace(/line-\d+-/, 'line-' + at + '-'));
          });
        });
        var remove = row.querySelector('[name="line-remove"]');
        remove.value = at;
        remove.setAttribute('aria-label', remove.getAttribute('aria-label').replace(/\d+/, at + 1));
        row.querySelectorAll('.aside').forEach(function (said) { said.textContent = said.textContent.replace(/\d+/, at + 1); });
      });
    }
    function reckon() {
      clearTimeout(waiting);
      waiting = setTimeout(function () {
        var mine = ++asked, body = new URLSearchParams();
        box.querySelectorAll('[name^="line-"]').forEach(function (input) { if (input.tagName !== 'BUTTON') body.append(input.name, input.value); });
        fetch(box.dataset.estimate, { method: 'POST', body: body }).then(function (answer) { return answer.ok ? answer.json() : []; }).then(function (told) {
          if (mine !== asked) return;
          sums.textContent = '';
          told.forEach(function (sum, at) {
            var row = document.createElement('div'), name = document.createElement('dt'), amount = document.createElement('dd');
            name.textContent = sum.name;
            amount.textContent = sum.amount;
            if (at === told.length - 1) row.className = 'all';
            row.append(name, amount);
            sums.append(row);
          });
        }, function () {});
      }, 300);
    }
    box.addEventListener('input', reckon);
    box.addEventListener('click', function (event) {
      var button = event.target.closest('button');
      if (!button || button.name !== 'line-add' && button.name !== 'line-remove') return;
      var rows = list.querySelectorAll('.estimate-line');
      event.preventDefault();
      if (button.name === 'line-add') {
        var fresh = rows[rows.length - 1].cloneNode(true);
        fresh.querySelectorAll('input').forEach(function (input) { input.value = input.name === 'line-quantity' ? '1' : ''; input.removeAttribute('aria-invalid'); });
        fresh.querySelectorAll('.error').forEach(function (said) { said.textContent = ''; });
        fresh.querySelectorAll('.wrong').forEach(function (field) { field.classList.remove('wrong'); });
        list.append(fresh);
        number();
        fresh.querySelector('[name="line-words"]').focus();
      } else {
        var row = button.closest('.estimate-line'), next = row.nextElementSibling || row.previousElementSibling;
        if (next) { row.remove(); number(); next.querySelector('[name="line-words"]').focus(); }
        else row.querySelectorAll('input').forEach(function (input) { input.value = input.name === 'line-quantity' ? '1' : ''; });
      }
      reckon();
    });
  }

  document.addEventListener('DOMContentLoaded', function () {
    document.querySelectorAll('[data-estimate]').forEach(estimate);
    counter();
    trouble();
    var root = document.querySelector('[data-now]');
    if (root) {
      var words = { due: root.dataset.due, late: root.dataset.late, d: root.dataset.d, h: root.dataset.h, min: root.dataset.min };
      var skew = Number(root.dataset.now) - Date.now();
      tick(skew, words);
      setInterval(function () { tick(skew, words); }, 15000);
    }
    document.querySelectorAll('[data-filters]').forEach(filter);
    document.querySelectorAll('[data-print]').forEach(function (button) { button.addEventListener('click', function () { window.print(); }); });
    document.querySelectorAll('select[data-submits]').forEach(function (box) { box.addEventListener('change', function () { box.form.submit(); }); });
    var said = document.querySelector('[data-focus]');
    var wrong = document.querySelector('[aria-invalid="true"], fieldset.wrong input:not([type=hidden])');
    if (wrong) wrong.focus();
    else if (said) said.focus();
    document.querySelectorAll('form').forEach(function (form) {
      var sent = false;
      form.addEventListener('submit', function (event) {
        if (sent) event.preventDefault();
        sent = true;
        if (form.dataset.busy) { form.classList.add('busy'); return; }
        setTimeout(function () { sent = false; }, 3000);
      });
    });
  });

  document.addEventListener('keydown', function (event) {
    if (event.key === 'Escape') {
      document.querySelectorAll('details.menu[open], details.more[open]').forEach(function (box) {
        box.open = false;
        box.querySelector('summary').focus();
      });
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && event.target.form) {
      var button = event.target.form.querySelector('.button.primary');
      if (button) button.click();
    } else if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)) {
      var search = document.querySelector('[data-key="/"]');
      if (search) { event.preventDefault(); search.focus(); search.select(); }
    }
  });
  document.addEventListener('click', function (event) {
    document.querySelectorAll('details.menu[open], details.more[open]').forEach(function (box) {
      if (!box.contains(event.target)) box.open = false;
    });
  });
})();
