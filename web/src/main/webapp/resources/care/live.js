/* Boards and queues hear at once that promises reached a level. Without it they are right when they are opened. */
(function () {
  'use strict';
  var EVERY = 60000, APART = 1500;
  var line, last = 0, waiting, heard = false, over = false;

  function parts(page) { return Array.prototype.slice.call(page.querySelectorAll('[data-live]')); }

  /* Rows stay where they are under the cursor: known ones keep their order, new ones come last. */
  function keepOrder(before, after) {
    var old = before.querySelectorAll('tbody');
    after.querySelectorAll('tbody').forEach(function (body, at) {
      if (!old[at]) return;
      var rows = {};
      Array.prototype.forEach.call(body.children, function (row) { if (row.dataset.key) rows[row.dataset.key] = row; });
      Array.prototype.slice.call(old[at].children).reverse().forEach(function (row) {
        if (rows[row.dataset.key]) body.insertBefore(rows[row.dataset.key], body.firstChild);
      });
    });
  }

  function replace(fresh) {
    parts(document).forEach(function (part) {
      var after = fresh.getElementById(part.id);
      if (!after || after.innerHTML === part.innerHTML) return;
      var focused = part.contains(document.activeElement) && document.activeElement.getAttribute('href');
      var scrolled = Array.prototype.map.call(part.querySelectorAll('.scroll'), function (box) { return box.scrollLeft; });
      keepOrder(part, after);
      part.innerHTML = after.innerHTML;
      part.querySelectorAll('.scroll').forEach(function (box, at) { box.scrollLeft = scrolled[at] || 0; });
      if (focused) {
        var link = Array.prototype.find.call(part.querySelectorAll('a'), function (one) { return one.getAttribute('href') === focused; });
        if (link) link.focus({ preventScroll: true });
      }
    });
  }

  function standing(page) {
    var rows = {};
    page.querySelectorAll('[data-live-rows] [data-key]').forEach(function (row) { rows[row.dataset.key] = row.className; });
    return rows;
  }

  /* A list isn't changed by itself: it says how many of its rows are new, or stand otherwise, and offers to show them. */
  function offer(fresh) {
    var bar = document.getElementById('news');
    if (!bar) return;
    var here = standing(document), there = standing(fresh);
    var news = Object.keys(there).filter(function (key) { return here[key] !== there[key]; }).length;
    bar.hidden = !news;
    if (!news) return;
    var link = bar.querySelector('a'), words = bar.dataset.words.replace('{0}', news);
    link.href = window.location.href;
    if (link.textContent !== words) link.textContent = words;
  }

  function refresh() {
    clearTimeout(waiting);
    waiting = null;
    last = Date.now();
    var address = new URL(window.location.href);
    address.hash = '';
    address.searchParams.set('live', 'true');
    fetch(address, { headers: { Accept: 'text/html' } }).then(function (answer) {
      if (answer.redirected) { end(); return null; }
      return answer.ok ? answer.text() : null;
    }).then(function (text) {
      if (!text) return;
      var fresh = new DOMParser().parseFromString(text, 'text/html');
      replace(fresh);
      offer(fresh);
    }, function () {});
  }

  function soon() {
    if (waiting || over) return;
    waiting = setTimeout(refresh, Math.max(0, last + APART - Date.now()));
  }

  function listen() {
    if (line || over || document.visibilityState !== 'visible' || !window.EventSource) return;
    line = new EventSource(document.querySelector('[data-live-line]').dataset.liveLine);
    line.addEventListener('levels', soon);
    line.addEventListener('open', function () { if (heard) soon(); heard = true; });
    line.addEventListener('error', function () {
      /* closed for good: signed out, or no room; asking for the page tells which */
      if (line && line.readyState === EventSource.CLOSED) { line = null; setTimeout(function () { soon(); listen(); }, 10000); }
    });
  }

  function hang() {
    if (line) line.close();
    line = null;
  }

  function end() {
    over = true;
    hang();
  }

  document.addEventListener('DOMContentLoaded', function () {
    if (!document.querySelector('[data-live-line]')) return;
    listen();
    document.addEventListener('visibilitychange', function () {
      if (document.visibilityState === 'visible') { listen(); } else hang();
    });
    window.addEventListener('pagehide', hang);
    setInterval(function () { if (document.visibilityState === 'visible') soon(); }, EVERY);
  });

  /* Figures in a table: arrow keys move between them, tab leaves as always. */
  document.addEventListener('keydown', function (event) {
    var step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
    var cell = step && event.target.closest && event.target.closest('[data-grid] td, [data-grid] th');
    if (!cell || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    var rows = cell.closest('table').rows, row = cell.parentElement.rowIndex, column = cell.cellIndex;
    for (;;) {
      row += step[0];
      column += step[1];
      if (!rows[row] || !rows[row].cells[column]) return;
      var link = rows[row].cells[column].querySelector('a');
      if (link) { event.preventDefault(); link.focus(); return; }
    }
  });
})();
