const params = new URL(document.location).searchParams;
const action = params.get('action');
setTimeout('run("' + action + '")', 100);
