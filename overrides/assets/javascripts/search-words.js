/* Search takes each typed word as the beginning of a word: the "a" of "expecting a baby" then finds
   every title that begins with a. Words of one letter are left out while there are longer ones. */
(function () {
  "use strict";
  if (!window.Worker) return;
  var post = Worker.prototype.postMessage;
  var QUERY = 2; /* the theme's number for a message that asks the index */
  Worker.prototype.postMessage = function (message) {
    if (message && message.type === QUERY && typeof message.data === "string") {
      var words = message.data.split(/\s+/);
      var longer = words.filter(function (word) { return word.length > 1; });
      if (longer.length) message = { type: QUERY, data: longer.join(" ") };
      return post.call(this, message);
    }
    return post.apply(this, arguments);
  };
})();
