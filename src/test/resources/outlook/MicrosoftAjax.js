/* The few names of Microsoft's old Ajax library that office.js asks for on the web before it starts; written anew for the tests. */
window.Type = function () {};
Type.registerNamespace = function (name) {
  name.split('.').reduce((parent, part) => (parent[part] = parent[part] || {}), window);
};
Type.registerClass = function () {};
Function.prototype.registerClass = function () {};
Function._validateParams = function () {
  return null;
};
Function.createDelegate = function (instance, method) {
  return method.bind(instance);
};
window.Sys = {
  StringBuilder: function () {},
  Debug: { trace: function () {} },
  Browser: { agent: null, InternetExplorer: {} },
  Serialization: {
    JavaScriptSerializer: { serialize: JSON.stringify, deserialize: JSON.parse },
  },
};
for (const kind of ['create', 'parameterCount', 'argument', 'argumentNull', 'argumentOutOfRange', 'argumentType', 'argumentUndefined', 'invalidOperation', 'notImplemented']) {
  Error[kind] = function (message) {
    return new Error(message);
  };
}
