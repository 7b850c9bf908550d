export default {
  title: 'Garden',
  tagline: process.env.TAGLINE,
  presets: [['classic', { docs: { routeBasePath: '/' }, blog: false }]],
  plugins: ['docusaurus-plugin-weather'],
  scripts: ['https://example.org/count.js'],
};
