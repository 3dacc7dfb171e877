// @generated {{ header }}
/* eslint-disable */
// biome-ignore-all format: generated
// biome-ignore-all lint: generated
