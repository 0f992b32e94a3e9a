const search = document.getElementById('search');
search.addEventListener('input', () => {
  const words = search.value.toLowerCase().split(/\s+/);
  document.querySelectorAll('nav li').forEach(line => {
    line.hidden = !words.every(word => line.dataset.words.includes(word));
  });
});
