const { rm } = require('node:fs/promises');
const path = require('node:path');

/**
 * electron-builder calls this after it has laid out the app. A runtime taken from an unpacked folder keeps the
 * app that Electron opens when it has none of its own; it has no place beside ours.
 * @param {import('app-builder-lib').AfterPackContext} context
 */
exports.default = async function afterPack(context) {
  const resources = context.packager.getResourcesDir(context.appOutDir);
  await rm(path.join(resources, 'default_app.asar'), { force: true });
};
