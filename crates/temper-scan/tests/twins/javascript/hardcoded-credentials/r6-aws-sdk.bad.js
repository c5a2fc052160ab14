const AWS = require('aws-sdk');

AWS.config.update({
  region: 'eu-west-1',
  accessKeyId: 'AKIAT5NWX3QJ8ZKD2M7P',
  secretAccessKey: 'b7Qm2Xz9Lr4Vt6Yp1Nc8Ks3Hd5Jf0GwEuAiOxTvR',
});

const s3 = new AWS.S3();

exports.store = (key, body) => s3.putObject({ Bucket: 'exports', Key: key, Body: body }).promise();
