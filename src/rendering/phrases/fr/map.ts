/** The map of the dialog and of the criteria, for editors. */
export const map = {
  dialog: 'Les questions posées, et où mènent les réponses',
  criteria: 'Les dispositifs et leurs critères',
  end: 'Plus de question',
};
