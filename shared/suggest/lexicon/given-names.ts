import { wordSet } from './word-set'

/** Frequent given names of many countries, as European papers write them. They tell persons from firms and places. */
export const GIVEN_NAMES = wordSet(`
Aaron Abdul Adam Adrian Ahmed Aisha Alan Albert Aleksandr Aleksei Aleksey Alex Alexander Alexandra Alexandre Alexei
Alexey Alfred Ali Alice Alina Alisa Amanda Amina Amir Amy Ana Anastasia Anatoly Andre Andrea Andreas Andrei Andrew
Andrey Andrii Andriy Angela Anja Ann Anna Anne Annette Anthony Anton Antonio Antony Arkady Arnaud Arseniy Artem Artur
Arthur Astrid Barbara Ben Benjamin Benoit Bernard Bernd Bill Bob Boris Brandon Brenda Brian Bruce Bruno Camille
Carl Carla Carlos Carmen Carol Caroline Catherine Cecile Charles Charlotte Chloe Chris Christian Christiane Christina
Christine Christoph Christophe Christopher Claire Clara Claude Claudia Colin Constantin Craig Daniel Daniela Daria
Darya David Dean Deborah Denis Dennis Derek Diana Diego Dieter Dirk Dmitri Dmitriy Dmitry Dominik Dominique Donald
Donna Dorothea Doug Douglas Edward Ekaterina Elena Eleanor Elisabeth Elise Elizabeth Ella Ellen Emilia Emily Emma
Emmanuel Eric Erica Erik Ernst Eva Evelyn Evgeny Fabian Fatima Felix Fernando Florian Francis Francois Frank Franz
Frederic Fred Friedrich Gabriel Gabriele Galina Gary Gennady Geoffrey Georg George Georges Gerald Gerard Gerhard
Gilles Giorgi Giovanni Gleb Gordon Grace Graham Greg Gregory Grigory Guillaume Gunther Hanna Hannah Hans Harald Harold
Harry Hassan Heather Heiko Heinrich Heinz Helen Helena Helene Helga Henri Henry Herbert Hermann Howard Hugh Ian Ibrahim
Igor Ilya Inna Ines Inga Ingrid Irina Isabel Isabelle Ivan Ivanna Jack Jacob Jacques James Jamie Jan Jana Jane Janet
Janine Jason Jean Jeff Jeffrey Jens Jennifer Jeremy Jessica Jim Joachim Joan Joanna Jochen Joe Joel Johan Johann
Johannes John Jonas Jonathan Jordan Jorge Jose Josef Joseph Josh Joshua Juan Judith Julia Julian Julie Julien Jurgen
Justin Karen Karin Karl Karsten Katarina Kate Katerina Katharina Katherine Kathleen Katia Katja Keith Kelly Ken
Kenneth Kevin Khalid Kim Kirill Klaus Konstantin Kristin Kristina Kurt Larisa Larry Lars Laura Laurent Lawrence Lea
Lena Leo Leon Leonard Leonid Leonie Liam Lidia Linda Lisa Liudmyla Lothar Louis Louise Luc Luca Lucas Lucia Lucy Ludmila
Ludwig Luis Luka Lukas Lydia Lyudmila Madeleine Maksim Maksym Manfred Manuel Marc Marcel Marco Marcus Margaret
Margarita Maria Marie Marina Mario Marion Mark Markus Marta Martha Martin Martina Mary Mathieu Matthew Matthias Maurice
Max Maxim Maxime Maya Mehmet Melanie Melissa Michael Michel Michele Mike Mikhail Mila Milan Mohamed Mohammad Mohammed
Moritz Mustafa Mykhailo Mykola Nadezhda Nancy Natalia Natalie Natalya Nathalie Nathan Neil Nicholas Nick Nicolas Nicole
Nikita Niklas Nikolai Nikolay Nina Noah Nora Oksana Oleg Oleh Oleksandr Oleksii Oleksiy Olena Olga Olha Oliver Olivia
Olivier Omar Oscar Oskar Otto Pamela Pascal Patricia Patrick Paul Paula Pauline Pavel Pavlo Pedro Peter Petr Petra
Petro Philip Philipp Philippe Pierre Polina Rachel Rainer Ralf Ralph Raphael Raymond Rebecca Regina Reinhard
Renate Rene Richard Rita Robert Roberto Robin Rodrigo Roger Roland Rolf Roman Ronald Rosa Rose Roxana Rudolf Ruslan Russell
Ruth Ryan Sabine Sally Sam Samantha Samir Samuel Sandra Sara Sarah Scott Sean Sebastian Semyon Serge Sergei Sergey
Serhii Serhiy Shane Sharon Sibylle Silke Simon Simone Sofia Sonja Sophia Sophie Stanislav Stefan Stefanie Stephan
Stephane Stephanie Stephen Steve Steven Stuart Susan Susanne Svetlana Sven Svitlana Sylvia Sylvie Tamara Tanja Tanya
Taras Tatiana Tatyana Ted Teresa Terry Theresa Thierry Thomas Tim Timothy Timur Tobias Todd Tom Tomas Tony Torsten
Uwe Ulrich Ulrike Ursula Ute Uwe Vadim Vadym Valentin Valentina Valeria Valery Valerie Vasily Vasyl Vera Veronica
Veronika Victor Victoria Viktor Viktoria Vincent Vira Vitalii Vitaly Vlad Vladimir Vladislav Volker Volodymyr Vyacheslav
Walter Wendy Werner Wilhelm William Wolfgang Xavier Yana Yaroslav Yegor Yelena Yevgeny Yulia Yuri Yuriy Yusuf Yves
Zachary Zahra Zoe Zoya
`)
