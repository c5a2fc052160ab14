const { register } = require('./app.js');
if (register('ann', 'one') !== register('ann', 'one')) throw new Error('same');
if (register('ann', 'one') === register('ann', 'two')) throw new Error('other');
