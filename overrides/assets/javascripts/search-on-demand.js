/* Over http, Material requests the whole search index on every page. This holds that one request
   until search is opened. Addresses that ask for a search themselves (?q=, ?h=) are let through. */
(function () {
  "use strict";
  if (location.protocol === "file:" || /[?&][qh]=/.test(location.search)) return;
  var request = XMLHttpRequest.prototype;
  var open = request.open;
  var send = request.send;
  request.open = function (method, url) {
    this.isSearchIndex = /search\/search_index\.json$/.test(url);
    return open.apply(this, arguments);
  };
  request.send = function () {
    if (!this.isSearchIndex) return send.apply(this, arguments);
    var held = this;
    var body = arguments;
    document.addEventListener("change", function release(event) {
      if (event.target.id !== "__search") return;
      document.removeEventListener("change", release);
      send.apply(held, body);
    });
  };
})();
