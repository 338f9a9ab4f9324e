import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { jsonSchemaFiles } from './knowledge/json-schema.js';

// npm run schemas: writes knowledge/schema/, to be committed. A test fails when they no longer match the code.

const folder = new URL('../knowledge/schema/', import.meta.url);
mkdirSync(fileURLToPath(folder), { recursive: true });
for (const [name, text] of Object.entries(jsonSchemaFiles())) writeFileSync(fileURLToPath(new URL(name, folder)), text);
